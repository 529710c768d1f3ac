/** How extractors of other bundles make features of sounds. */
package org.recital.audio.features;
