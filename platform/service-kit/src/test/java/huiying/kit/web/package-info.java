/** API manners, tested on a controller that only echoes. */
@NullMarked
package huiying.kit.web;

import org.jspecify.annotations.NullMarked;
