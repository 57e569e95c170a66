package huiying.notify.directory.mongo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param firstFrom the folder of CSV files that an empty store is filled from at the first start: a
 *     path, or a location with {@code classpath:} or {@code file:}; the default is a made-up sample
 *     for trials
 */
@ConfigurationProperties("huiying.notify.directory")
record DirectoryProperties(@DefaultValue(DirectoryProperties.SAMPLE) String firstFrom) {
  static final String SAMPLE = "classpath:huiying/notify/sample/";

  boolean isSample() {
    return firstFrom.equals(SAMPLE);
  }
}
