package huiying.notify.delivery.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DozeTest {
  private final Doze doze = new Doze();

  @Test
  void aRingWhileStillLookingIsNotMissed() throws Exception {
    var heard = doze.rings();
    doze.ring();

    var before = System.nanoTime();
    doze.await(heard, Duration.ofMinutes(1));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void aRingWakesEverybody() throws Exception {
    var heard = doze.rings();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> await(heard));
      var other = threads.submit(() -> await(heard));
      doze.ring();

      assertThatCode(() -> one.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
      assertThatCode(() -> other.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }
  }

  @Test
  void itEndsByItselfWithoutARing() throws Exception {
    doze.await(doze.rings(), Duration.ofMillis(1));
  }

  private boolean await(long heard) throws InterruptedException {
    doze.await(heard, Duration.ofMinutes(1));
    return true;
  }
}
