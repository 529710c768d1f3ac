/** Onsets, tempo and beats. */
package org.recital.audio.rhythm;
