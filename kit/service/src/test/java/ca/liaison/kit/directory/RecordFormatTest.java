package ca.liaison.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ca.liaison.events.directory.Organisation;
import ca.liaison.events.directory.RecordKey;
import ca.liaison.events.directory.Service;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RecordFormatTest {
    private final RecordFormat format =
            new RecordFormat(JsonMapper.builder().addModule(new JavaTimeModule()).build());

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

    private Object read(String key, String message) {
        return format.read(
                        format.row(
                                RecordKey.parse(key).orElseThrow(),
                                message.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
    }
}
