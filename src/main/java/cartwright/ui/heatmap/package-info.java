/** The heatmap of items: how alike they are against how often they are bought together. */
@NullMarked
package cartwright.ui.heatmap;

import org.jspecify.annotations.NullMarked;
