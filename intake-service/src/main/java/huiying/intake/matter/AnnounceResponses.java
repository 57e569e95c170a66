package huiying.intake.matter;

/** Announces cases until it is sure that others know; a repeat has the same id. */
public final class AnnounceResponses {
  private static final int BATCH = 100;

  private final SpecialResponses responses;
  private final ResponseEvents events;

  public AnnounceResponses(SpecialResponses responses, ResponseEvents events) {
    this.responses = responses;
    this.events = events;
  }

  public void announce() {
    for (var one : responses.unannounced(BATCH)) {
      events.tell(one.event());
      responses.announced(one.id());
    }
  }
}
