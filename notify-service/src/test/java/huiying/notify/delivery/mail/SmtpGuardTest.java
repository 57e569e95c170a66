package huiying.notify.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.RecipientRefused;
import org.junit.jupiter.api.Test;

class SmtpGuardTest {
  private final SmtpGuard guard = Mailers.guard();

  @Test
  void aRefusedRecipientHoldsBackNoOtherMail() {
    for (var i = 0; i < 8; i++) {
      assertThatThrownBy(() -> call(new RecipientRefused("no such user", new Exception())))
          .isInstanceOf(RecipientRefused.class);
    }
    assertThat(guard.enter()).isPresent();
  }

  @Test
  void failuresInARowCloseTheDoor() {
    for (var i = 0; i < 4; i++) {
      assertThatThrownBy(() -> call(new IllegalStateException("to x@y.cn:\r\nbroken")))
          .isInstanceOf(NotDelivered.class)
          .hasMessage("to *** broken");
    }
    assertThat(guard.enter()).isEmpty();
  }

  @Test
  void aPassThatIsNotUsedCountsForNothing() {
    for (var i = 0; i < 100; i++) {
      guard.enter().orElseThrow().close();
    }
    assertThat(guard.enter()).isPresent();
  }

  private void call(RuntimeException failure) {
    try (var pass = guard.enter().orElseThrow()) {
      pass.call(() -> {
        throw failure;
      });
    }
  }
}
