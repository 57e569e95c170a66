package huiying.notify.delivery.loop;

import huiying.notify.alert.Bell;
import org.springframework.stereotype.Component;

/** The bell that workers wait for. */
@Component
class LoopBell implements Bell {
  private final Doze doze = new Doze();

  @Override
  public void ring() {
    doze.ring();
  }

  Doze doze() {
    return doze;
  }
}
