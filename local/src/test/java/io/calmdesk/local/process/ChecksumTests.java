package io.calmdesk.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumTests {

    @TempDir
    Path folder;

    @Test
    void aTextHasTheSumThatOthersGiveIt() {
        assertThat(Checksum.ofText("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aRenamedFileChangesTheSumOfItsTree() throws IOException {
        Path file = Files.writeString(folder.resolve("one.txt"), "same");
        String before = Checksum.ofTrees(folder, List.of(folder));
        Files.move(file, folder.resolve("two.txt"));
        assertThat(Checksum.ofTrees(folder, List.of(folder))).isNotEqualTo(before);
    }

    @Test
    void aMissingTreeCountsAsEmpty() throws IOException {
        assertThat(Checksum.ofTrees(folder, List.of(folder.resolve("nowhere"))))
                .isEqualTo(Checksum.ofTrees(folder, List.of()));
    }
}
