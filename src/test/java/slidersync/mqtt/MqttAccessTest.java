package slidersync.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static slidersync.support.TestNode.get;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PemTrustOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import slidersync.support.Authorities;
import slidersync.support.Boards;
import slidersync.support.Mosquitto;
import slidersync.support.MqttListener;
import slidersync.support.Platform;
import slidersync.text.MqttUrl;
import slidersync.tls.Credentials;
import slidersync.wiring.MqttPeer.Discovery;

/** Brokers that want a password, or speak TLS. */
class MqttAccessTest {

  private static final String STATE = "slider-sync/main/$state";

  @AutoClose("close")
  private final Vertx vertx = Vertx.vertx();

  @TempDir private Path folder;

  private static MqttUrl url(String scheme, String user, Mosquitto broker) {
    return MqttUrl.parse(scheme + "://" + user + "127.0.0.1:" + broker.port()).orElseThrow();
  }

  /** Why a link to that broker ends. */
  private String reason(MqttUrl url) {
    Broker broker = new Broker("house", url, Discovery.NONE, Optional.empty());
    Promise<String> over = Promise.promise();
    vertx.runOnContext(
        here ->
            new Link(
                    vertx,
                    broker,
                    "test",
                    Message.retained(STATE, "offline"),
                    new Link.Listener() {
                      @Override
                      public void heard(String topic, Buffer payload, boolean isRetained) {}

                      @Override
                      public void confirmed() {}

                      @Override
                      public void over(Throwable why) {
                        over.complete(Reach.reason(why));
                      }
                    })
                .connect()
                .onSuccess(up -> over.fail("it connects")));
    return get(over.future());
  }

  @Test
  void userAndPasswordAreGivenAndWrongOnesAreTold() throws Exception {
    Platform.needs("mosquitto");
    Path users = Files.createFile(folder.resolve("users"));
    Platform.run("mosquitto_passwd", "-b", users.toString(), "ana", "w@rd");
    try (Mosquitto broker =
            Mosquitto.start(folder, "allow_anonymous false", "password_file " + users);
        MqttNode node =
            MqttNode.start(Boards.FREE, "mqtt://ana:w%40rd@127.0.0.1:" + broker.port());
        MqttListener all = broker.listen("-t", "#", "-u", "ana", "-P", "w@rd", "-F", "%t %p")) {
      await().untilAsserted(() -> assertThat(all.lines()).contains(STATE + " online"));
      broker.publish("-u", "ana", "-P", "w@rd", "-t", "slider-sync/main/slider1/set", "-m", "4");
      node.awaitValue("slider1", 4);

      String refused = "it does not accept the user or the password";
      assertThat(reason(url("mqtt", "ana:wrong@", broker))).isEqualTo(refused);
      assertThat(reason(url("mqtt", "", broker))).isEqualTo(refused);
    }
  }

  @Test
  void tlsTrustsWhomItIsToTrust() {
    Credentials own = Authorities.in(folder).load();
    String certificate = folder.resolve("server.pem").toString();
    try (Mosquitto broker =
        Mosquitto.start(
            folder, "allow_anonymous true", "certfile " + certificate, "keyfile " + certificate)) {
      PemTrustOptions trust = new PemTrustOptions().addCertValue(pem(own));
      try (MqttNode node =
          MqttNode.start(
              Boards.FREE,
              (context, at) -> List.of(new MqttDoor(List.of(at), context, Optional.of(trust))),
              url("mqtts", "", broker).toString())) {
        await().until(() -> node.metric("out") > Boards.FREE.controls().size());
      }
      assertThat(reason(url("mqtts", "", broker)))
          .isEqualTo("this machine does not trust its certificate");
    }
  }

  private static Buffer pem(Credentials own) {
    try {
      byte[] encoded = own.authority().orElseThrow().getEncoded();
      return Buffer.buffer(
          "-----BEGIN CERTIFICATE-----\n"
              + Base64.getMimeEncoder().encodeToString(encoded)
              + "\n-----END CERTIFICATE-----\n");
    } catch (CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void brokerThatIsNotThereIsToldInWords() {
    assertThat(reason(MqttUrl.parse("mqtt://nobody.invalid").orElseThrow()))
        .isEqualTo("its name is not known");
    assertThat(reason(MqttUrl.parse("mqtt://127.0.0.1:1").orElseThrow()))
        .isEqualTo("it refuses connections");
  }
}
