/** The directory as a YAML file. */
@NullMarked
package huiying.notify.directory.yaml;

import org.jspecify.annotations.NullMarked;
