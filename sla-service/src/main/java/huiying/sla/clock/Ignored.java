package huiying.sla.clock;

/** Why a fact changed no clock although its kind usually does. */
public enum Ignored {
  /** Nothing is known of the message's receipt, which must have been of an unknown form. */
  NO_RECEIPT,
  /** It happened before the message was received, so it cannot be about it. */
  BEFORE_RECEIPT,
  /** A suspension, extension or the like must give a reason. */
  NO_REASON,
  /** An extension must name who approved it. */
  NOT_APPROVED,
  /** More than the limit allows, or nothing. */
  OUT_OF_BOUNDS,
  /** As often as the limit allows already. */
  TOO_OFTEN,
  /** No open clock's limit allows it. */
  NOT_APPLICABLE,
  /** A suspension while time stands still. */
  ALREADY_PAUSED,
  /** A suspension after the deadline: what is late stays late. */
  ALREADY_OVERDUE,
  /** A suspension that began before the one before it was over. */
  BEFORE_RESUMPTION,
  /** A resumption while time is running, or before it stood still. */
  NOT_PAUSED,
  /** A second decision, correction or reply. */
  ALREADY_DONE,
  /** There is no reply that could be withdrawn or not satisfy. */
  NOT_REPLIED,
  /** It was withdrawn, merged or declined. */
  ENDED,
  /** A message has no more clocks than so many. */
  TOO_MANY_CLOCKS
}
