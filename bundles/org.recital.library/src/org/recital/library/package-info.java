/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The library: items, people, what they said and heard, their photos and playlists, kept in a database. By default H2 in a
 * folder of the workspace, else PostgreSQL by its address.
 * <p>
 * Every write goes through one queue and one thread, which forces what it wrote to disk before it says so: nothing that was
 * acknowledged is lost, whenever the process is killed.
 */
package org.recital.library;
