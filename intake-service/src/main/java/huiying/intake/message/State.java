package huiying.intake.message;

import huiying.contracts.MessageEvent.Decision;
import huiying.contracts.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a message has come. A state holds only what exists in that state. */
public sealed interface State {
  /** An answer is owed, and time counts. */
  sealed interface Open extends State {}

  /** 待分办: waits for the dispatch desk. */
  record Received() implements Open {}

  /** 办理中: a department has it. */
  record Dispatched(Assignment to) implements Open {}

  /** 指定承办: returned too often; the dispatch desk has decided, and it stays there. */
  record Assigned(Assignment to) implements Open {}

  /**
   * 退回待分办: waits for the dispatch desk again.
   *
   * @param from the department that handed it back
   */
  record Returned(String from) implements Open {}

  /**
   * 中止: time does not count.
   *
   * @param before goes on with this
   * @param forCorrection 补正: the citizen was asked to add or correct something
   */
  record Suspended(Open before, Instant since, boolean forCorrection) implements State {}

  /**
   * 已答复: the final answer went out.
   *
   * @param before where it goes back to if the answer does not stand
   */
  record Replied(Reply answer, Open before) implements State {}

  /** 不予受理, or 依其他法定途径: the citizen was told, and where to go instead. */
  record Declined(Decision decision, @Nullable String reason) implements State {}

  /** 撤回: nothing is owed any more. */
  record Withdrawn(String reason) implements State {}

  /**
   * 并案: it is answered with another message.
   *
   * @param answer that was passed on from there; null until then
   */
  record Merged(MessageId into, @Nullable Reply answer) implements State {}
}
