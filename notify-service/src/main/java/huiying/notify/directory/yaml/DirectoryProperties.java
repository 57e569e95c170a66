package huiying.notify.directory.yaml;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directoryFile a path, or a location with {@code classpath:} or {@code file:}; the default
 *     is a made-up sample for trials
 */
@ConfigurationProperties("huiying.notify")
record DirectoryProperties(
    @DefaultValue("classpath:huiying/notify/directory.yaml") String directoryFile) {}
