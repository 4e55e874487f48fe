package slidersync.web.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.net.KeyCertOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.Authorities;
import slidersync.tls.Credentials;
import slidersync.tls.CredentialsException;
import slidersync.tls.PemFiles;

/** Files of an authority stand for those of somebody else. */
class CertificatesTest {

  @TempDir private Path folder;

  private final List<KeyCertOptions> served = new ArrayList<>();
  private Path file = Path.of("");

  @BeforeEach
  void make() throws Exception {
    file = folder.resolve("show.pem");
    issue("a");
  }

  private Credentials issue(String name) throws Exception {
    Credentials credentials = Authorities.in(folder.resolve(name)).load();
    Files.copy(
        folder.resolve(name).resolve("server.pem"),
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    return credentials;
  }

  private Certificates load() {
    Certificates certificates = Certificates.load(new PemFiles(file, file, InstantSource.system()));
    certificates.follow(served::add);
    return certificates;
  }

  @Test
  void whatIsThereAtTheStartIsServed() {
    Certificates certificates = load();
    certificates.look();
    certificates.look();

    assertThat(served).containsExactly(certificates.options());
  }

  @Test
  void changedFilesAreTakenWhenTheyAreSettled() throws Exception {
    Certificates certificates = load();
    Credentials first = certificates.credentials();
    Credentials second = issue("b");

    certificates.look();
    assertThat(certificates.credentials()).isEqualTo(first);
    certificates.look();

    assertThat(certificates.credentials().chain()).isEqualTo(second.chain());
    assertThat(served).hasSize(2).last().isSameAs(certificates.options());
  }

  @Test
  void filesThatChangeBetweenTwoLooksAreNotTaken() throws Exception {
    Certificates certificates = load();
    Credentials first = certificates.credentials();
    for (String name : List.of("b", "c", "d")) {
      issue(name);
      certificates.look();
    }

    assertThat(certificates.credentials()).isEqualTo(first);
  }

  @Test
  void damagedFilesChangeNothingAndLaterOnesDo() throws Exception {
    Certificates certificates = load();
    Credentials first = certificates.credentials();
    Files.writeString(file, "half of it");
    for (int i = 0; i < 4; i++) certificates.look();
    assertThat(certificates.credentials()).isEqualTo(first);
    Files.delete(file);
    for (int i = 0; i < 4; i++) certificates.look();
    assertThat(certificates.credentials()).isEqualTo(first);

    Credentials second = issue("b");
    certificates.look();
    certificates.look();

    assertThat(certificates.credentials().chain()).isEqualTo(second.chain());
    assertThat(served).hasSize(2);
  }

  @Test
  void withoutAnythingToBeginWithThereIsNoStart() throws Exception {
    Files.delete(file);

    assertThatThrownBy(this::load)
        .isInstanceOf(CredentialsException.class)
        .hasMessage("cannot read the certificate " + file + ": no such file");
  }
}
