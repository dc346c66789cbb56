package ca.liaison.events.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a service is made of, with who owns it: the owner decides who must act.
///
/// @param code such as `ROUTER-LAURIER`
/// @param service code of the service it belongs to
/// @param owner code of the organisation that owns it, or [#NOBODY]
/// @param ownerMeaning why it is owned as it is, where that needs a word
/// @param demarcation where the responsibility for it begins and ends
/// @param loan to whom it was lent, and how it stands there; absent where it was not lent
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConfigurationItem(
        String code,
        int version,
        Instant validFrom,
        @Nullable Instant validUntil,
        BilingualText name,
        String service,
        String owner,
        @Nullable BilingualText ownerMeaning,
        BilingualText demarcation,
        @Nullable Loan loan,
        Source source)
        implements DirectoryRecord {

    /// Stands for the owner where no organisation of the directory is responsible.
    public static final String NOBODY = "nobody";

    public boolean ownedByNobody() {
        return NOBODY.equals(owner);
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public RecordType type() {
        return RecordType.CONFIGURATION_ITEM;
    }
}
