package huiying.intake.matter.loop;

import huiying.intake.matter.AnnounceResponses;
import huiying.kit.kafka.WhenTopicsReady;
import huiying.kit.loop.Loop;
import java.time.Duration;

/** Announces cases, once the topic is there. */
class AnnounceLoop extends Loop implements WhenTopicsReady {
  private final AnnounceResponses announce;
  private volatile boolean ready;

  AnnounceLoop(AnnounceResponses announce, Duration every) {
    super("announce-responses", every);
    this.announce = announce;
  }

  @Override
  public void topicsReady() {
    ready = true;
  }

  @Override
  protected void look() {
    if (ready) {
      announce.announce();
    }
  }
}
