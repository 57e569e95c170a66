package huiying.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final Caller BOTH =
      new Caller("wang", "李四", "portal", Set.of(Role.ADAPTER, Role.HANDLER), Set.of(), Set.of());

  @Test
  void anAdapterMaySayForWhomItAsks() {
    assertThat(BOTH.in(Set.of(Role.ADAPTER)).user()).isEqualTo("李四");
  }

  @Test
  void whoAsksInAnotherRoleAsksInTheOwnName() {
    var handler = BOTH.in(Set.of(Role.HANDLER, Role.LEAD));

    assertThat(handler.user()).isEqualTo("wang");
    assertThat(handler.roles()).containsExactly(Role.HANDLER);
  }
}
