/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.ui.library.internal;

/** What of the library has changed. */
public enum Topic {
    /** Another library is open, or none. */
    LIBRARY,
    /** Another person is chosen. */
    PERSON,
    /** People have come, gone, or got other names. */
    PEOPLE,
    /** Songs have come. */
    ITEMS,
    /** The person did or said something. */
    SIGNALS,
    /** The person's photos. */
    PHOTOS,
    /** The person's playlists. */
    PLAYLISTS,
    /** Another song plays, or none. */
    PLAYING,
    /** There is something to be said. */
    MESSAGE
}
