package huiying.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.contracts.Channel;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReachTest {
  private static final Reach POLICE = of("区公安局", "公安A分局");

  private static Reach of(String... departments) {
    return new Reach(false, Set.of(), Set.of(departments), false);
  }

  private static Held held(@Nullable String department, String helper, @Nullable String accused) {
    return new Held(Channel.PORTAL, department, Set.of(helper), accused, false);
  }

  @Test
  void ofTheOwnDepartmentIsWhatItHasAndHelpsWithHoweverItIsWritten() {
    assertThat(POLICE.owns(held("区公安局\u3000", "信访局", null))).isTrue();
    assertThat(POLICE.owns(held("公安ａ分局", "信访局", null))).isTrue();
    assertThat(POLICE.sees(held("信访局", "区公安\u200B局", null))).isTrue();
    assertThat(POLICE.owns(held("信访局", "区公安局", null))).isFalse();
    assertThat(POLICE.sees(held(null, "信访局", null))).isFalse();
  }

  @Test
  void aTokenMayWriteItAnyhowToo() {
    assertThat(of(" 区公安局")).isEqualTo(of("区公安局"));
    assertThat(of("区公安局\uFEFF").owns(held("区公安局", "信访局", null))).isTrue();
  }

  @Test
  void theAccusedSeesNothingHoweverItIsWritten() {
    for (var accused : Set.of("区公安局", "区公安局 ", "区\u200B公安局", "公安Ａ分局", "公安a 分局")) {
      assertThat(POLICE.sees(held("公安A分局", "信访局", accused))).as(accused).isFalse();
      assertThat(POLICE.owns(held("区公安局", "信访局", accused))).as(accused).isFalse();
      assertThat(POLICE.sees(held("信访局", "区公安局", accused))).as(accused).isFalse();
    }
    assertThat(POLICE.owns(held("区公安局", "信访局", "城管执法局"))).isTrue();
  }
}
