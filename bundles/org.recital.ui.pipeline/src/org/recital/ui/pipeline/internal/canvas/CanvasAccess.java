/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.ui.pipeline.internal.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.recital.ui.pipeline.internal.Messages;
import org.recital.ui.pipeline.internal.layout.Box;
import org.recital.ui.pipeline.internal.model.EdgeModel;
import org.recital.ui.pipeline.internal.model.NodeModel;
import org.recital.ui.pipeline.internal.model.NodeProblem;

/** Tells assistive technology of the nodes: each is an item of a list, with its name, its state and its connections. */
final class CanvasAccess {

    private final PipelineCanvas canvas;
    private List<NodeModel> nodes = List.of();

    CanvasAccess(PipelineCanvas canvas) {
        this.canvas = canvas;
        Accessible accessible = canvas.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF ? NLS.bind(Messages.Access_canvas, nodes.size())
                        : at(e.childID) == null ? e.result : name(at(e.childID));
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF ? canvas.hint() : at(e.childID) == null ? e.result : description(at(e.childID));
            }

            @Override
            public void getHelp(AccessibleEvent e) {
                e.result = e.childID == ACC.CHILDID_SELF ? Messages.Access_help : e.result;
            }
        });
        accessible.addAccessibleControlListener(new Control());
    }

    void sceneChanged() {
        nodes = new ArrayList<>(canvas.scene().graph().nodes());
    }

    void selectionChanged(boolean moved) {
        Accessible accessible = canvas.getAccessible();
        accessible.selectionChanged();
        if (moved && canvas.isFocusControl()) {
            accessible.setFocus(focus());
        }
    }

    void stateChanged(String step) {
        int child = index(step);
        if (child >= 0 && step.equals(canvas.selection().focus())) {
            canvas.getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, new Object[] { null, null, child });
        }
    }

    /** A node in words: name, contribution, state, number of problems. */
    String name(NodeModel node) {
        String state = StateLights.text(canvas.scene().light(node.name()));
        List<NodeProblem> problems = canvas.scene().problems(node.name());
        String text = NLS.bind(Messages.Access_node, new Object[] { node.heading(), node.title(), state });
        return problems.isEmpty() ? text : NLS.bind(Messages.Access_problems, text, problems.size());
    }

    private String description(NodeModel node) {
        String from = canvas.scene().graph().incoming(node.name()).stream().map(EdgeModel::from).distinct().collect(Collectors.joining(", "));
        String to = canvas.scene().graph().outgoing(node.name()).stream().map(EdgeModel::to).distinct().collect(Collectors.joining(", "));
        String problems = canvas.scene().problems(node.name()).stream().map(NodeProblem::message).collect(Collectors.joining(" "));
        return NLS.bind(Messages.Access_edges, new Object[] { from.isEmpty() ? "-" : from, to.isEmpty() ? "-" : to, problems });
    }

    private NodeModel at(int child) {
        return child >= 0 && child < nodes.size() ? nodes.get(child) : null;
    }

    private int index(String step) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).name().equals(step)) {
                return i;
            }
        }
        return -1;
    }

    private int focus() {
        int focus = index(canvas.selection().focus());
        return focus >= 0 ? focus : ACC.CHILDID_SELF;
    }

    /** Answers what is asked of the children. */
    final class Control extends AccessibleControlAdapter {

        @Override
        public void getChildCount(AccessibleControlEvent e) {
            e.detail = nodes.size();
        }

        @Override
        public void getChildren(AccessibleControlEvent e) {
            e.children = new Object[nodes.size()];
            for (int i = 0; i < nodes.size(); i++) {
                e.children[i] = i;
            }
        }

        @Override
        public void getRole(AccessibleControlEvent e) {
            e.detail = e.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
        }

        @Override
        public void getState(AccessibleControlEvent e) {
            NodeModel node = at(e.childID);
            if (node == null) {
                e.detail = ACC.STATE_FOCUSABLE | ACC.STATE_MULTISELECTABLE | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
                return;
            }
            e.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
            if (canvas.selection().steps().contains(node.name())) {
                e.detail |= ACC.STATE_SELECTED;
            }
            if (node.name().equals(canvas.selection().focus()) && canvas.isFocusControl()) {
                e.detail |= ACC.STATE_FOCUSED;
            }
        }

        @Override
        public void getFocus(AccessibleControlEvent e) {
            e.childID = canvas.isFocusControl() ? focus() : ACC.CHILDID_NONE;
        }

        @Override
        public void getSelection(AccessibleControlEvent e) {
            List<String> steps = List.copyOf(canvas.selection().steps());
            if (steps.isEmpty()) {
                e.childID = ACC.CHILDID_NONE;
            } else if (steps.size() == 1) {
                e.childID = index(steps.getFirst());
            } else {
                e.childID = ACC.CHILDID_MULTIPLE;
                e.children = steps.stream().map(s -> (Object) index(s)).toArray();
            }
        }

        @Override
        public void getLocation(AccessibleControlEvent e) {
            NodeModel node = at(e.childID);
            Box box = node == null ? null : canvas.scene().box(node.name());
            Rectangle area = box == null ? canvas.getClientArea()
                    : new Rectangle(canvas.view().x(box.x()), canvas.view().y(box.y()), canvas.view().length(box.width()), canvas.view().length(box.height()));
            Point corner = canvas.toDisplay(area.x, area.y);
            e.x = corner.x;
            e.y = corner.y;
            e.width = area.width;
            e.height = area.height;
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent e) {
            Point at = canvas.toControl(e.x, e.y);
            e.childID = HitTest.node(canvas.scene(), canvas.view().toX(at.x), canvas.view().toY(at.y)).map(CanvasAccess.this::index)
                    .orElse(ACC.CHILDID_SELF);
        }
    }
}
