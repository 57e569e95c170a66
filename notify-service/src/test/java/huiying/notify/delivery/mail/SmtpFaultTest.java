package huiying.notify.delivery.mail;

import static huiying.notify.delivery.SampleNotices.breach;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import huiying.notify.delivery.Carrier.Turn;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.guard.Guard;
import huiying.notify.delivery.guard.TestGuards;
import huiying.notify.delivery.mail.SmtpServer.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpFaultTest {
  private final SmtpServer server = SmtpServer.plain();
  private Guard guard = TestGuards.guard();

  @AfterEach
  void nothingIsStuck() {
    server.close();
    await().until(() -> guard.running() == 0);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSES_ADDRESS, REFUSED, 5.1.1",
    "REFUSES_BY_POLICY, BUSY, 5.7.1",
    "WANTS_SIGN_IN, AWAY, 5.7.0",
    "GREYLISTS, BUSY, 4.7.1",
    "REFUSES_SENDER, AWAY, 5.1.8",
    "REFUSES_DATA, BUSY, 5.6.0",
    "IS_FULL, BUSY, 4.3.1"
  })
  void onlyARefusedAddressIsTheAddresssFault(Manner manner, Fault fault, String said) {
    server.behave(manner);

    assertThat(failed(server.port()))
        .hasMessageContaining(said)
        .hasMessageNotContainingAny("handler@", "housing.cn")
        .extracting(NotDelivered::fault)
        .isEqualTo(fault);
    assertThat(server.taken()).isEmpty();
  }

  @Test
  void aServerThatHangsUpAfterTheMailIsTriedAgain() {
    server.behave(Manner.HANGS_UP);

    assertThat(failed(server.port()).fault()).isNotEqualTo(Fault.REFUSED);
  }

  @Test
  void aServerThatHangsInTheMiddleIsAway() {
    guard = TestGuards.guard(Duration.ofMillis(300), 100);
    server.behave(Manner.HANGS_IN_DATA);

    assertThat(failed(server.port()))
        .hasMessage("It took too long")
        .extracting(NotDelivered::fault)
        .isEqualTo(Fault.AWAY);
    await().until(() -> guard.running() == 0);
  }

  @Test
  void aServerThatNeverAnswersIsAway() {
    server.behave(Manner.HANGS_IN_DATA);

    assertThat(failed(server.port()).fault()).isEqualTo(Fault.AWAY);
  }

  @Test
  void aServerThatDropsEveryConnectionIsAway() throws IOException {
    try (var dropping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> drop(dropping));

      assertThat(failed(dropping.getLocalPort()).fault()).isEqualTo(Fault.AWAY);
    }
  }

  @Test
  void theCircuitOpensAndOnceTheServerIsWellItCloses() {
    var carrier = Mails.carrier(Mails.sender(server.port()), guard);
    server.behave(Manner.IS_FULL);
    for (var i = 0; i < 4; i++) {
      assertThat(failed(carrier).fault()).isEqualTo(Fault.BUSY);
    }
    assertThat(carrier.turn()).isEmpty();

    server.behave(Manner.WELL);
    await().until(() -> isFree(carrier));
    Mails.send(carrier, breach("一"));

    assertThat(server.taken()).hasSize(1);
    assertThat(isFree(carrier)).isTrue();
  }

  @Test
  void manyRefusedAddressesOpenNoCircuit() {
    var carrier = Mails.carrier(Mails.sender(server.port()), guard);
    server.behave(Manner.REFUSES_ADDRESS);
    for (var i = 0; i < 8; i++) {
      assertThat(failed(carrier).fault()).isEqualTo(Fault.REFUSED);
    }

    assertThat(isFree(carrier)).isTrue();
  }

  private static void drop(ServerSocket socket) {
    try {
      while (true) {
        socket.accept().close();
      }
    } catch (IOException e) {
      return; // the test is over
    }
  }

  private static boolean isFree(MailCarrier carrier) {
    var turn = carrier.turn();
    turn.ifPresent(Turn::close);
    return turn.isPresent();
  }

  private NotDelivered failed(int port) {
    return failed(Mails.carrier(Mails.sender(port), guard));
  }

  private static NotDelivered failed(MailCarrier carrier) {
    try {
      Mails.send(carrier, breach("一"));
    } catch (NotDelivered e) {
      return e;
    }
    throw new AssertionError("It went well");
  }
}
