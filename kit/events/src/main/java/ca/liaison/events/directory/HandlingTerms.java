package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an agreement says about taking in and working on tickets.
///
/// @param preliminaryChecks what a partner looks into before it turns to the hub
/// @param endUserConsent absent where nothing was agreed about it
/// @param channelCommitments what the hub commits itself to, one entry a channel
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record HandlingTerms(
        List<PreliminaryCheck> preliminaryChecks,
        List<ChannelCommitment> channelCommitments,
        ContactAttempts contactAttempts,
        OutageAudience outageAudience,
        SecondLevel secondLevel,
        PrivacyMatters privacyMatters,
        MajorIncidentReview majorIncidentReview,
        @Nullable EndUserConsent endUserConsent) {

    /// That whoever passes an end user's name on asserts that the user agreed to it.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record EndUserConsent(Source source) {}

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
