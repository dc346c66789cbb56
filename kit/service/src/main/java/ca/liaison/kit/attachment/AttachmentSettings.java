package ca.liaison.kit.attachment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/// What those who run the suite set of attachments: `liaison.attachments.*`.
@ConfigMapping(prefix = "liaison.attachments")
public interface AttachmentSettings {
    /// The greatest content, in bytes; the door lets bodies of four thirds of two mebibytes in.
    @WithDefault("2097152")
    int greatestSize();

    /// Which of the types that can be checked are taken.
    @WithDefault("text/plain,text/csv,application/json,image/png,image/jpeg")
    Set<String> mediaTypes();
}
