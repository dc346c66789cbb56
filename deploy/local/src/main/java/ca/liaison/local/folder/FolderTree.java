package ca.liaison.local.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A folder with all that is in it.
public final class FolderTree {

    private FolderTree() {}

    /// Removes the folder and its content; a folder that is not there is no fault. Links are
    /// removed, not followed.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Makes `target` a copy of `source`, times and permissions included; what was in `target` is
    /// gone.
    public static void copy(Path source, Path target) throws IOException {
        reproduce(
                source,
                target,
                (file, place) -> Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES));
    }

    /// As [#copy], but files share their content with the source where the file system can: for
    /// files that nobody writes.
    public static void link(Path source, Path target) throws IOException {
        reproduce(
                source,
                target,
                (file, place) -> {
                    try {
                        Files.createLink(place, file);
                    } catch (FileSystemException | UnsupportedOperationException _) {
                        Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES);
                    }
                });
    }

    @FunctionalInterface
    private interface Placing {
        void place(Path file, Path place) throws IOException;
    }

    private static void reproduce(Path source, Path target, Placing placing) throws IOException {
        delete(target);
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(target.resolve(source.relativize(directory)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        placing.place(file, target.resolve(source.relativize(file)));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
