package ca.liaison.kit.screening;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of both languages that the rules look for, as tables to be read and extended.
///
/// Accents and capitals do not matter. A blank stands for nothing, a space, hyphen, dot or
/// underscore, so that `health card` is also `healthCard` and `health_card`. Words in capitals are
/// abbreviations: `O.H.I.P.` is `OHIP`. A plural `s` may follow each word.
final class ScreeningWords {

    private static final String CONTEXT_TABLE =
            """
            HEALTH_CARD            | health card, health card number, health card no, health number
            HEALTH_CARD            | health insurance, health insurance number, health insurance card
            HEALTH_CARD            | carte santé, numéro de carte santé, numéro de santé, numéro santé
            ONTARIO                | HCN, OHIP, JHN, HIN, NCS, assurance santé, numéro d assurance santé
            QUEBEC                 | NAM, RAMQ, carte soleil, assurance maladie, numéro d assurance maladie
            SOCIAL_INSURANCE       | SIN, social insurance, social insurance number, SIN number
            SOCIAL_INSURANCE       | NAS, assurance sociale, numéro d assurance sociale
            PERSONAL_HEALTH_NUMBER | PHN, personal health number, numéro personnel de santé
            NINE_DIGIT_PROVINCE    | PHIN, HSN, ULI, AHCIP, health services number
            NOVA_SCOTIA            | MSI number, MSI no, MSI card, carte MSI, numéro MSI
            NEWFOUNDLAND           | MCP
            PHONE                  | phone, telephone, téléphone, tel, tél, cell, cellular, cellulaire, mobile, fax, télécopieur
            PHONE                  | pager, téléavertisseur, call, call us, appeler, appelez, composer, composez, poste, ext, extension
            BIRTH                  | DOB, date of birth, birth date, birthday, birth, born
            BIRTH                  | DDN, date de naissance, naissance, née, née le
            BORN_ON                | né le, né e le
            """;

    /// What a message of a health system calls the number: OIDs, naming systems, identifier types.
    private static final String MARKER_TABLE =
            """
            ONTARIO                | 2.16.840.1.113883.4.59, ca-on-patient-hcn, ^jhn
            QUEBEC                 | ca-qc-patient-healthcare-id
            PERSONAL_HEALTH_NUMBER | ca-bc-patient-healthcare-id, ca-ab-patient-healthcare-id, ca-pe-patient-healthcare-id
            NINE_DIGIT_PROVINCE    | ca-mb-patient-healthcare-id, ca-sk-patient-healthcare-id, ca-nb-patient-healthcare-id
            NOVA_SCOTIA            | ca-ns-patient-healthcare-id
            NEWFOUNDLAND           | ca-nl-patient-healthcare-id
            """;

    /// Two letters behind ten digits that are no version code of a card.
    static final Set<String> NO_VERSION_CODES =
            set(
                    "AM PM KB MB GB TB KO MO GO TO MS NS US OK NO ET HE ON IN AT OF IS IT BY OR AN AS IF"
                            + " LE LA DE DU OU EN UN SI AU CE SA QC BC AB SK");

    /// Words of four letters that stand before eight digits without being a part of them.
    static final Set<String> NO_RAMQ_LETTERS =
            set(
                    "mars juin juil aout sept june july port code date year time page line from into near room lots node"
                            + " rack case test year vers jour mois hier vlan hash size heap byte file room lieu zone site");

    /// Names of numbers with four letters: before digits they name them.
    static final Set<String> NAMES_OF_FOUR_LETTERS = set("ramq ohip phin");

    static final Set<String> CARERS_TITLES =
            set(
                    "dr dre docteur docteure doctor prof professeur professor nurse inf infirmier infirmiere"
                            + " pharmacien pharmacienne pharmacist therapist therapeute midwife sagefemme");

    /// Capitalised words that begin no person's name: two of them in a row are a service, a place
    /// or a sentence.
    static final Set<String> NO_NAMES =
            set(
                    "january february march april may june july august september october november december"
                            + " janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
                            + " monday tuesday wednesday thursday friday saturday sunday"
                            + " lundi mardi mercredi jeudi vendredi samedi dimanche"
                            + " the a an this that these those when where while if in on at for and or not no all each every"
                            + " le la les un une des ce cette ces quand lorsque si dans sur pour et ou du de au aux aucun aucune"
                            + " date birth born naissance dob ddn nee ne patient patiente name nom prenom field champ value valeur"
                            + " error erreur format record dossier number numero user utilisateur system systeme"
                            + " ontario quebec canada toronto montreal ottawa connecting connectingontario clinical viewer"
                            + " hospital hopital clinic clinique service services desk health sante centre center office bureau"
                            + " olis dhdr dpv one mail fai gmf ehealth cybersante hl7 fhir pid json xml sql null true false"
                            + " diagnostic imaging laboratory laboratoire drug repository data donnees report rapport"
                            + " search recherche screen ecran page version release test production");

    static final Phrases CONTEXT = Phrases.ofWords(table(CONTEXT_TABLE));
    static final Phrases MARKERS = Phrases.ofMarkers(table(MARKER_TABLE));

    private ScreeningWords() {}

    private static Map<WordGroup, List<String>> table(String rows) {
        return rows.lines()
                .map(row -> row.split("\\|", -1))
                .collect(
                        Collectors.groupingBy(
                                cells -> WordGroup.valueOf(cells[0].strip()),
                                () -> new EnumMap<>(WordGroup.class),
                                Collectors.flatMapping(
                                        cells ->
                                                Arrays.stream(cells[1].split(",", -1))
                                                        .map(String::strip),
                                        Collectors.toList())));
    }

    private static Set<String> set(String words) {
        return Arrays.stream(words.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
    }
}
