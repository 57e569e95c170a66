package huiying.kit.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void looksAgainAfterAFailureAndAnErrorUntilItIsStopped() {
    var loop =
        new Loop("test", Duration.ofMillis(1)) {
          @Override
          protected void look() {
            switch (looks.incrementAndGet()) {
              case 1 -> throw new IllegalStateException("the store is away");
              case 2 -> throw new AssertionError("a mistake of ours");
              default -> {}
            }
          }
        };

    loop.start();
    assertThat(loop.isRunning()).isTrue();
    await().until(() -> looks.get() > 3);

    loop.stop();
    assertThat(loop.isRunning()).isFalse();
  }
}
