package ca.liaison.kit.json;

import com.fasterxml.jackson.annotation.JsonCreator;

/// A member of a request that holds bytes, written in base64. It is no text: what it holds is
/// checked by whoever knows what it is to be.
public final class Base64Content {
    private final byte[] bytes;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Base64Content(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
