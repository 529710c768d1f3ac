/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.evaluation.internal.panes;

import org.eclipse.jface.resource.ImageDescriptor;

/**
 * What a bundle declares of a pane.
 *
 * @param id     of the declaration
 * @param name   what a person reads
 * @param bundle symbolic name of the bundle that declares it
 * @param left   whether it stands on the left, where the table is
 * @param icon   null when there is none
 */
public record PaneInfo(String id, String name, String bundle, boolean left, ImageDescriptor icon) {
}
