package ca.liaison.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Agreement;
import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RecordKey;
import ca.liaison.events.directory.Service;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordFormatTest {
    private final RecordFormat format =
            new RecordFormat(
                    JsonMapper.builder()
                            .addModule(new JavaTimeModule())
                            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                            .build());

    @Test
    void versionFromBeforeSomethingWasRecordedStaysReadable() {
        assertThat(
                        read(
                                "service/OLIS/1",
                                """
                                {"code": "OLIS", "validFrom": "2016-10-01T04:00:00Z",
                                 "name": {"fr": "SILO", "en": "OLIS"}}
                                """))
                .isInstanceOfSatisfying(
                        Service.class,
                        service -> {
                            assertThat(service.essential()).isFalse();
                            assertThat(service.leads()).isNull();
                        });
        assertThat(
                        read(
                                "organisation/nord/1",
                                """
                                {"code": "nord", "validFrom": "2016-10-01T04:00:00Z",
                                 "name": {"fr": "Nord", "en": "North"}, "defaultLanguage": "fr"}
                                """))
                .isInstanceOfSatisfying(
                        Organisation.class, nord -> assertThat(nord.serviceDesk()).isNull());
    }

    @Test
    @Tag("SLA-12")
    void agreementFromBeforeTargetsWereRecordedHasNone() {
        StoredRecord row = format.row(DirectoryFixture.agreement("nord", "OLIS", "nord"));
        row.content().remove("targets");

        assertThat(format.read(row).orElseThrow())
                .isInstanceOfSatisfying(
                        Agreement.class, before -> assertThat(before.targets()).isEmpty());
    }

    private Object read(String key, String message) {
        return format.read(
                        format.row(
                                RecordKey.parse(key).orElseThrow(),
                                message.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
