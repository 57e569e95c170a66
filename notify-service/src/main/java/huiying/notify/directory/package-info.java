/** Who works where: departments, their contacts, and the offices above them. */
@NullMarked
package huiying.notify.directory;

import org.jspecify.annotations.NullMarked;
