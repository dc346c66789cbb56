package ca.liaison.sla.api;

import ca.liaison.events.directory.ServiceLevelTarget;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ServiceLevelTarget",
        description =
                "Until when something is to be done with a ticket: within a working time, or by the close of a business day.")
record ServiceLevelTargetView(
        @Schema(
                        description =
                                """
                                What is to be done

                                - `acknowledge`: the other side says that it has the ticket
                                - `respond`: somebody works on it
                                - `resolve`: the incident is resolved
                                - `fulfil`: the service request is fulfilled
                                - `update`: each side says how it stands, again and again
                                - `partner_number`: the partner gives its ticket number
                                - `latent_rfc`: the latent RFC of an emergency fix is filed\
                                """,
                        enumeration = {
                            "acknowledge",
                            "respond",
                            "resolve",
                            "fulfil",
                            "update",
                            "partner_number",
                            "latent_rfc"
                        },
                        examples = "latent_rfc")
                String goal,
        @Schema(
                        description = "The kind of tickets that it is for; absent for both",
                        enumeration = {"incident", "service_request"},
                        examples = "incident")
                @Nullable String kind,
        @Schema(
                        description = "The priority that it is for; absent for all",
                        enumeration = {"P1", "P2", "P3", "P4"},
                        examples = "P1")
                @Nullable String priority,
        @Schema(
                        description =
                                "Working time in hours, minutes and seconds (ISO 8601); absent where business days are counted",
                        examples = "PT24H")
                @Nullable String within,
        @Schema(
                        description =
                                "By the close of which business day, the day on which it begins not counted; absent where working time is counted",
                        examples = "3")
                @Nullable Integer businessDays,
        @Schema(
                        description =
                                "Code of the calendar by which it is counted; absent where it is that of the support hours for the priority",
                        examples = "around_the_clock")
                @Nullable String calendar,
        @Schema(
                        description =
                                "From which share of its time on it is at risk, in per cent; the hub decides it, since no document says it",
                        examples = "75")
                int atRiskPercent,
        @Schema(
                        description =
                                "Whether it was made up for the demonstration and agreed with nobody",
                        examples = "false")
                boolean invented,
        @Schema(description = "Where the target was taken from") SourceView source) {

    static ServiceLevelTargetView of(ServiceLevelTarget target) {
        return new ServiceLevelTargetView(
                target.goal(),
                target.kind(),
                target.priority(),
                target.within(),
                target.businessDays(),
                target.calendar(),
                target.atRiskPercent(),
                target.invented(),
                SourceView.of(target.source()));
    }
}
