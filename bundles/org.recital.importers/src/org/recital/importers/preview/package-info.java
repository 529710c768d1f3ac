/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * A look at a delimited text before it is imported: its first rows, how its fields are kept apart, what its columns seem to
 * be. For a wizard or a command; nothing here knows of windows.
 */
package org.recital.importers.preview;
