/** Constant-Q transform, chroma and tonal centroids. */
package org.recital.audio.harmony;
