package ca.liaison.gateway.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("GWY-02")
class NextPageTest {

    @Test
    void theDirectoryIsReadToItsLastPage() {
        assertThat(NextPage.of("</v1/organisations?cursor=x>; rel=\"next\""))
                .contains("/v1/organisations?cursor=x");
        assertThat(NextPage.of("</v1/organisations>; rel=\"prev\"")).isEmpty();
        assertThat(NextPage.of(null)).isEmpty();
    }
}
