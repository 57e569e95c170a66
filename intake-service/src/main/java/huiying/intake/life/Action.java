package huiying.intake.life;

import static huiying.intake.message.Stage.ASSIGNED;
import static huiying.intake.message.Stage.AWAITING_CORRECTION;
import static huiying.intake.message.Stage.DISPATCHED;
import static huiying.intake.message.Stage.RECEIVED;
import static huiying.intake.message.Stage.REPLIED;
import static huiying.intake.message.Stage.RETURNED;
import static huiying.intake.message.Stage.SUSPENDED;

import huiying.intake.message.Stage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be done, and in which stages; docs/message-life.md is the same table for people, and a
 * test compares the two.
 */
public enum Action {
  ACCEPTANCE(
      "acceptance",
      stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  CORRECTION_REQUEST("correction-requests", stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED)),
  CORRECTION("corrections", stages(AWAITING_CORRECTION)),
  DISPATCH("dispatch", stages(RECEIVED, RETURNED, ASSIGNED)),
  TRANSFER("transfer", stages(DISPATCHED)),
  RETURN("return", stages(DISPATCHED)),
  SUSPENSION("suspension", stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED)),
  RESUMPTION("resumption", stages(AWAITING_CORRECTION, SUSPENDED)),
  EXTENSION(
      "extension",
      stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  CO_ANSWER("co-answers", stages(DISPATCHED, ASSIGNED, AWAITING_CORRECTION, SUSPENDED)),
  INTERIM_REPLY(
      "interim-replies",
      stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  REPLY(
      "replies", stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  REPLY_WITHDRAWAL("reply-withdrawal", stages(REPLIED)),
  REOPENING("reopening", stages(REPLIED)),
  RATING("ratings", stages(REPLIED)),
  WITHDRAWAL(
      "withdrawal",
      stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  RECLASSIFICATION(
      "reclassification",
      stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  MERGE("merge", stages(RECEIVED, DISPATCHED, ASSIGNED, RETURNED, AWAITING_CORRECTION, SUSPENDED)),
  PUBLICATION("publication", stages(REPLIED)),
  UNPUBLICATION("unpublication", EnumSet.allOf(Stage.class));

  private final String path;
  private final Set<Stage> stages;

  Action(String path, Set<Stage> stages) {
    this.path = path;
    this.stages = stages;
  }

  /** Its name in the API. */
  public String path() {
    return path;
  }

  boolean isAllowedIn(Stage stage) {
    return stages.contains(stage);
  }

  /** All that can be done in a stage, by their names in the API; some need more than the stage. */
  public static List<String> allowedIn(Stage stage) {
    return Arrays.stream(values()).filter(a -> a.isAllowedIn(stage)).map(Action::path).toList();
  }

  private static Set<Stage> stages(Stage first, Stage... others) {
    return EnumSet.of(first, others);
  }
}
