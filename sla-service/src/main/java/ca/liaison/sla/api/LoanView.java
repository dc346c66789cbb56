package ca.liaison.sla.api;

import ca.liaison.events.directory.Loan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Loan",
        description = "To whom an item was lent, and under which conditions it stands there.")
record LoanView(
        @Schema(description = "Code of the organisation that it was lent to", examples = "laurier")
                String organisation,
        @Schema(description = "Where it stands") BilingualTextView site,
        @Schema(
                        description =
                                "The fixed external address of the link that is plugged into it",
                        examples = "203.0.113.17")
                String fixedAddress,
        @Schema(
                        description =
                                """
                                Which the link is, which is for that organisation alone

                                - `active`: the one in use
                                - `passive`: the second one, which stands by\
                                """,
                        enumeration = {Loan.ACTIVE, Loan.PASSIVE},
                        examples = "active")
                String dedicatedLink,
        @Schema(description = "How its power is secured") BilingualTextView uninterruptiblePower,
        @Schema(description = "How access to it is controlled and what it is protected from")
                BilingualTextView physicalProtection,
        @Schema(
                        description =
                                "In which condition it is, and what becomes of it when it is replaced or the site closes")
                BilingualTextView condition,
        @Schema(
                        description =
                                "Code of the organisation that may have to pay for a replacement after misuse or a lack of protection",
                        examples = "laurier")
                String misusePaidBy,
        @Schema(
                        description = "Whether site and address are made up for the demonstration",
                        examples = "true")
                boolean invented,
        @Schema(description = "Where this was taken from") SourceView source) {

    static LoanView of(Loan loan) {
        return new LoanView(
                loan.organisation(),
                BilingualTextView.of(loan.site()),
                loan.fixedAddress(),
                loan.dedicatedLink(),
                BilingualTextView.of(loan.uninterruptiblePower()),
                BilingualTextView.of(loan.physicalProtection()),
                BilingualTextView.of(loan.condition()),
                loan.misusePaidBy(),
                loan.invented(),
                SourceView.of(loan.source()));
    }
}
