package huiying.sla.calendar.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import huiying.sla.calendar.Region;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CalendarPropertiesTest {
  @Test
  void takesTheRegionAsItsCode() {
    assertThat(region(Map.of("huiying.sla.calendar.region", "CN-SH"))).isEqualTo(Region.CN_SH);
    assertThat(region(Map.of())).isEqualTo(Region.CN);
  }

  private static Region region(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("huiying.sla.calendar", CalendarProperties.class)
        .region();
  }
}
