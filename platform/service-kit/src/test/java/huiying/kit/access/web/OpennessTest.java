package huiying.kit.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.kit.access.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class OpennessTest {
  @OpenToAnyone
  static class Page {
    public void shown() {}

    @OpenTo(Role.ADMIN)
    public void changed() {}
  }

  @OpenTo({Role.SUPERVISOR, Role.HANDLER})
  static class Records {
    public void listed() {}

    @OpenToAnyone
    public void published() {}

    @OpenTo(Role.AUDITOR)
    @OpenToAnyone
    public void contradictory() {}
  }

  static class Forgotten {
    public void asked() {}
  }

  @Test
  void whatStandsOnTheOperationHoldsBeforeWhatStandsOnItsController() throws Exception {
    assertThat(of(new Page(), "changed")).isEqualTo(new Openness(false, Set.of(Role.ADMIN)));
    assertThat(of(new Records(), "published")).isEqualTo(new Openness(true, Set.of()));
  }

  @Test
  void whatStandsOnTheControllerHoldsForTheRest() throws Exception {
    assertThat(of(new Page(), "shown")).isEqualTo(new Openness(true, Set.of()));
    assertThat(of(new Records(), "listed"))
        .isEqualTo(new Openness(false, Set.of(Role.SUPERVISOR, Role.HANDLER)));
  }

  @Test
  void inDoubtItIsClosed() throws Exception {
    assertThat(of(new Forgotten(), "asked")).isEqualTo(new Openness(false, Set.of()));
    assertThat(of(new Records(), "contradictory"))
        .isEqualTo(new Openness(false, Set.of(Role.AUDITOR)));
  }

  private static Openness of(Object controller, String operation) throws Exception {
    return Openness.of(new HandlerMethod(controller, operation));
  }
}
