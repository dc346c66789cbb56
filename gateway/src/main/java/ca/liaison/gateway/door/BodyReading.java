package ca.liaison.gateway.door;

import ca.liaison.kit.problem.Problem;
import ca.liaison.kit.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// Reads bodies within bounds, so that nobody holds much of the gateway's memory for long: of size,
/// of time, and by what each further piece costs the caller.
///
/// @param allowed from the first byte to the last
/// @param furtherPiece called before each piece but the first is read; refuses where the quota is
///   used up
record BodyReading(Duration allowed, Runnable furtherPiece) {
    private static final int PIECE = 64 * 1024;

    /// How many pieces a body has besides the first.
    static int furtherPieces(long size) {
        return Math.toIntExact(size / PIECE);
    }

    /// Reads up to one byte more than the greatest size.
    ///
    /// @throws ca.liaison.kit.problem.Rejected where it breaks off or does not come in time
    byte[] read(InputStream body, int greatestSize) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(4096);
        byte[] buffer = new byte[8192];
        long end = System.nanoTime() + allowed.toNanos();
        int piece = 0;
        try {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                content.write(buffer, 0, read);
                if (content.size() > greatestSize) {
                    return content.toByteArray();
                }
                if (System.nanoTime() - end > 0) {
                    throw brokenOff();
                }
                for (; piece < furtherPieces(content.size()); piece++) {
                    furtherPiece.run();
                }
            }
            return content.toByteArray();
        } catch (IOException failure) {
            throw brokenOff();
        }
    }

    private static RuntimeException brokenOff() {
        return Problem.of(ProblemCode.INVALID_REQUEST).rejected();
    }
}
