package ca.liaison.incident.ticket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a ticket is escalated (Guide 2.7).
@Schema(
        name = "EscalationGround",
        description =
                """
                Why a ticket is escalated.

                - `support_chain`: the chain of support fails
                - `target_at_risk`: the service level seems at risk
                - `joint_decision`: a decision made together is disputed
                - `deployment`: a concern about how a service is deployed
                - `performance`: a concern about how a service performs
                - `handling`: a concern about how the ticket is handled\
                """)
public enum EscalationGround {
    @JsonProperty("support_chain")
    SUPPORT_CHAIN,
    @JsonProperty("target_at_risk")
    TARGET_AT_RISK,
    @JsonProperty("joint_decision")
    JOINT_DECISION,
    @JsonProperty("deployment")
    DEPLOYMENT,
    @JsonProperty("performance")
    PERFORMANCE,
    @JsonProperty("handling")
    HANDLING;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
