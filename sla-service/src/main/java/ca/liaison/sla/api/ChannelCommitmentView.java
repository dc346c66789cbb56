package ca.liaison.sla.api;

import ca.liaison.events.directory.ChannelCommitment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ChannelCommitment",
        description = "What the hub commits itself to for tickets that come by one channel.")
record ChannelCommitmentView(
        @Schema(
                        description = "The channel",
                        enumeration = {"phone", "email", "fax", "api", "monitoring"},
                        examples = "email")
                String channel,
        @Schema(
                        description =
                                "A service level agreement (`sla`), or an objective only (`slo`)",
                        enumeration = {"sla", "slo"},
                        examples = "slo")
                String commitment,
        @Schema(description = "Where this was taken from") SourceView source) {

    static ChannelCommitmentView of(ChannelCommitment commitment) {
        return new ChannelCommitmentView(
                commitment.channel(), commitment.commitment(), SourceView.of(commitment.source()));
    }
}
