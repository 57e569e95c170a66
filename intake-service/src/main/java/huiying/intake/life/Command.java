package huiying.intake.life;

import huiying.intake.message.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody asks to be done to a message, before anybody has checked it. */
public sealed interface Command
    permits Acceptance,
        CorrectionRequest,
        Correction,
        Dispatch,
        Transfer,
        Return,
        Suspension,
        Resumption,
        Extension,
        CoAnswerDraft,
        ReplyDraft,
        ReplyWithdrawal,
        Reopening,
        RatingDraft,
        Withdrawal,
        Reclassification,
        Merge,
        PublicationDraft,
        Unpublication {
  Action action();

  /** When it became true, as adapters report facts of the past; null for now. */
  @Nullable Instant occurredAt();

  /** What the field of {@link #occurredAt} is called in a request. */
  default String timeField() {
    return "occurredAt";
  }

  /** Says what is wrong with the fields; their meaning for the message is checked later. */
  void check(Checks checks);

  /** What the history says beside the action: a reason, a department; never a reply's words. */
  @Nullable String remark();
}
