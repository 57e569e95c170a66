package huiying.notify.delivery.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import huiying.notify.delivery.Carrier.Turn;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.SampleNotices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Notice NOTICE = SampleNotices.breach("一");

  private Guard guard = TestGuards.guard();

  @Test
  void aRefusedNoticeHoldsBackNoOther() {
    for (var i = 0; i < 8; i++) {
      assertThat(failed(new NotDelivered(Fault.REFUSED, "no such user", null, null)).fault())
          .isEqualTo(Fault.REFUSED);
    }
    assertThat(free()).isTrue();
  }

  @Test
  void failuresInARowCloseTheDoorAndItOpensAgain() {
    for (var i = 0; i < 4; i++) {
      assertThat(failed(new IllegalStateException("to x@y.cn:\r\nbroken")))
          .hasMessage("Not sent: java.lang.IllegalStateException: to *** broken")
          .extracting(NotDelivered::fault)
          .isEqualTo(Fault.BUSY);
    }
    assertThat(free()).isFalse();

    await().until(this::free);
    call(() -> {});
    assertThat(free()).isTrue();
  }

  @Test
  void aTurnThatIsNotUsedCountsForNothing() {
    guard = TestGuards.guard(Duration.ofSeconds(30), 2);
    for (var i = 0; i < 100; i++) {
      guard.turn(_ -> {}).orElseThrow().close();
    }
    assertThat(free()).isTrue();
  }

  @Test
  void soManyInAWhileAndNoMoreCountingThoseThatArePromised() {
    guard = TestGuards.guard(Duration.ofSeconds(30), 3);
    call(() -> {});
    var turns = new ArrayList<Turn>();
    turns.add(guard.turn(_ -> {}).orElseThrow());
    turns.add(guard.turn(_ -> {}).orElseThrow());
    assertThat(free()).isFalse();

    turns.getFirst().send(NOTICE);
    turns.getFirst().close();
    assertThat(free()).isFalse();
    turns.getLast().close();
    assertThat(free()).isTrue();
  }

  @Test
  void fewAtATime() {
    var turns = IntStream.range(0, 4).mapToObj(_ -> guard.turn(_ -> {}).orElseThrow()).toList();
    assertThat(free()).isFalse();

    turns.forEach(Turn::close);
    assertThat(free()).isTrue();
  }

  @Test
  void whatTakesTooLongIsInterrupted() {
    guard = TestGuards.guard(Duration.ofMillis(50), 9);

    assertThat(failed(GuardTest::waitUntilInterrupted))
        .hasMessage("It took too long")
        .extracting(NotDelivered::fault)
        .isEqualTo(Fault.AWAY);
    await().until(() -> guard.running() == 0);
    assertThat(free()).isTrue();
  }

  @Test
  void whatCannotBeInterruptedKeepsItsPlace() throws Exception {
    var begun = new CountDownLatch(3);
    var end = new CountDownLatch(1);
    Runnable stubborn =
        () -> {
          begun.countDown();
          waitInSpiteOfAll(end);
        };
    var callers =
        IntStream.range(0, 3)
            .mapToObj(_ -> Thread.ofVirtual().start(() -> failed(stubborn)))
            .toList();
    begun.await();
    for (var caller : callers) {
      caller.interrupt();
      caller.join();
    }

    try (var _ = guard.turn(_ -> {}).orElseThrow()) {
      assertThat(guard.running()).isEqualTo(3);
      assertThat(free()).isFalse();
    }
    end.countDown();
    await().until(() -> guard.running() == 0);
    assertThat(free()).isTrue();
  }

  @Test
  void aCallerThatIsInterruptedInterruptsTheCall() throws Exception {
    var caller = Thread.ofVirtual().start(() -> failed(GuardTest::waitUntilInterrupted));
    await().until(() -> guard.running() == 1);

    caller.interrupt();

    caller.join();
    await().until(() -> guard.running() == 0);
  }

  @Test
  void pausesGrowUpToALimitAndHaveSomeChanceInThem() {
    var patience = guard.patience();

    assertThat(patience.attempts()).isEqualTo(8);
    assertThat(patience.giveUpAfter()).isEqualTo(Duration.ofHours(72));
    for (var i = 0; i < 100; i++) {
      assertThat(patience.pauseAfter(1)).isBetween(Duration.ofSeconds(12), Duration.ofSeconds(45));
      assertThat(patience.pauseAfter(100_000))
          .isBetween(Duration.ofMinutes(12), Duration.ofMinutes(30));
    }
    assertThat(IntStream.range(0, 20).mapToObj(_ -> patience.pauseAfter(500)).distinct().count())
        .isGreaterThan(5);
  }

  @Test
  void aTurnIsForOneNotice() {
    try (var turn = guard.turn(_ -> {}).orElseThrow()) {
      turn.send(NOTICE);
      assertThatThrownBy(() -> turn.send(NOTICE)).isInstanceOf(IllegalStateException.class);
    }
  }

  private boolean free() {
    var turn = guard.turn(_ -> {});
    turn.ifPresent(Turn::close);
    return turn.isPresent();
  }

  private NotDelivered failed(RuntimeException e) {
    return failed(() -> {
      throw e;
    });
  }

  private NotDelivered failed(Runnable call) {
    try {
      call(call);
    } catch (NotDelivered e) {
      return e;
    }
    throw new AssertionError("It went well");
  }

  private void call(Runnable call) {
    Optional<Turn> turn = guard.turn(_ -> call.run());
    try (var one = turn.orElseThrow()) {
      one.send(NOTICE);
    }
  }

  private static void waitUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      LockSupport.park();
    }
  }

  private static void waitInSpiteOfAll(CountDownLatch end) {
    while (end.getCount() > 0) {
      try {
        end.await();
      } catch (InterruptedException e) {
        continue;
      }
    }
  }
}
