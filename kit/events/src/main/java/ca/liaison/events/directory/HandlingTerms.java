package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;

/// What an agreement says about taking in and working on tickets.
///
/// @param preliminaryChecks what a partner looks into before it turns to the hub
/// @param channelCommitments what the hub commits itself to, one entry a channel
@JsonIgnoreProperties(ignoreUnknown = true)
public record HandlingTerms(
        List<PreliminaryCheck> preliminaryChecks,
        List<ChannelCommitment> channelCommitments,
        ContactAttempts contactAttempts,
        OutageAudience outageAudience,
        SecondLevel secondLevel,
        PrivacyMatters privacyMatters,
        MajorIncidentReview majorIncidentReview) {

    public HandlingTerms {
        preliminaryChecks = List.copyOf(preliminaryChecks);
        channelCommitments = List.copyOf(channelCommitments);
    }

    /// Empty for a channel that nothing was said about.
    public Optional<ChannelCommitment> commitment(String channel) {
        return channelCommitments.stream()
                .filter(each -> each.channel().equals(channel))
                .findFirst();
    }
}
