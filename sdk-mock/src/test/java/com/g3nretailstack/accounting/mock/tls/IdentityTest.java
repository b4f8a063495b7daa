package com.g3nretailstack.accounting.mock.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

    private static final char[] WRONG = "canary-of-a-password".toCharArray();

    private final Identity made = SelfMade.identity();

    @TempDir
    Path directory;

    @Test
    void readsItsKeyFromAFile() throws Exception {
        Identity read = Identity.read(file(), made.password());

        assertThat(read.certificate()).isEqualTo(made.certificate());
    }

    @Test
    void aFileThatItsPasswordDoesNotOpenIsNamedAndThePasswordIsNot() throws Exception {
        Path file = file();

        assertThatThrownBy(() -> Identity.read(file, WRONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key store " + file + " cannot be read: IOException")
                .hasStackTraceContaining("password")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("canary"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = directory.resolve("missing.p12");

        assertThatThrownBy(() -> Identity.read(missing, WRONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing.toString());
    }

    @Test
    void aKeyStoreWithoutAKeyIsRefused() throws Exception {
        KeyStore certificatesAlone = KeyStore.getInstance("PKCS12");
        certificatesAlone.load(null, null);
        certificatesAlone.setCertificateEntry("one", made.certificate());

        assertThatThrownBy(() -> Identity.of(certificatesAlone, WRONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("https: no private key in the key store");
    }

    @Test
    void aKeyThatThePasswordDoesNotOpenIsRefused() {
        assertThatThrownBy(() -> Identity.of(made.keys(), WRONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("https: the key store's key cannot be read");
    }

    private Path file() throws Exception {
        Path file = Files.createFile(directory.resolve("mock.p12"));
        try (OutputStream out = Files.newOutputStream(file)) {
            made.keys().store(out, made.password());
        }
        return file;
    }
}
