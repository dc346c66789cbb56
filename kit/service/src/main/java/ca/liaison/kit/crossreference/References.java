package ca.liaison.kit.crossreference;

import ca.liaison.kit.reference.PartnerNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All present references of one ticket. The hub has none.
public record References(List<Reference> all) {
    public References {
        all = List.copyOf(all);
    }

    public Optional<Reference> of(String organisation) {
        return all.stream()
                .filter(reference -> reference.organisation().equals(organisation))
                .findFirst();
    }

    /// Whether a text is the number that an organisation gave, however it is written.
    public boolean isNumberOf(String organisation, @Nullable String text) {
        if (text == null || !PartnerNumber.faultsOf(text).isEmpty()) {
            return false;
        }
        String asked = new PartnerNumber(text).equalityKey();
        return of(organisation).map(Reference::equalityKey).filter(asked::equals).isPresent();
    }

    /// Until when an organisation learns what happens; absent where it still takes part.
    public @Nullable Instant withdrawnAt(String organisation) {
        return of(organisation).map(Reference::withdrawnAt).orElse(null);
    }

    /// Organisations whose number is still awaited.
    public List<String> awaited() {
        return all.stream().filter(Reference::awaited).map(Reference::organisation).toList();
    }

    /// Organisations that take part and were not withdrawn.
    public List<String> active() {
        return all.stream().filter(Reference::active).map(Reference::organisation).toList();
    }
}
