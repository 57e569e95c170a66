package huiying.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void allAreMovedTogetherAndNoneIsGivenTwice() {
    var ports = Ports.movedBy(100);

    assertThat(ports.signIn()).isEqualTo(9100);
    assertThat(ports.intake()).isEqualTo(8181);
  }

  @Test
  void whatSomebodyElseHasIsPassedOverAndNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var free = Ports.freeFrom(taken.getLocalPort());

      assertThat(free.intake()).isGreaterThan(taken.getLocalPort());
      assertThat(Ports.movedBy(taken.getLocalPort() - 9000).taken())
          .containsEntry("sign-in", taken.getLocalPort());
    }
  }
}
