// Where the nodes and the edges of a graph lie: by dagre (https://github.com/dagrejs/dagre), which
// puts operands before what is made of them and keeps edges out of each other's way.
import { Graph, layout } from '@dagrejs/dagre';
import type { FormulaNode } from './expression.ts';

export interface Placed {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Box[];
  readonly edges: readonly Edge[];
}

type Point = { readonly x: number; readonly y: number };

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Which operand of `to` it is. */
  readonly position: number;
  readonly path: string;
  /** The middle of its label. */
  readonly label: readonly [number, number];
}

/** Beside each other where there is room for that, else below each other. */
export function placed(
  nodes: readonly FormulaNode[],
  titles: readonly string[],
  room: number,
): Placed {
  const beside = place(nodes, titles, 'LR');
  return beside.width <= room ? beside : place(nodes, titles, 'TB');
}

const LABEL = { width: 46, height: 20 };
const MARGIN = 6;

function place(
  nodes: readonly FormulaNode[],
  titles: readonly string[],
  rankdir: 'LR' | 'TB',
): Placed {
  const graph = new Graph({ multigraph: true });
  const apart = rankdir === 'LR' ? { nodesep: 18, ranksep: 12 } : { nodesep: 14, ranksep: 12 };
  graph.setGraph({ rankdir, ...apart, edgesep: 14, marginx: MARGIN, marginy: MARGIN });
  for (const [i, node] of nodes.entries()) {
    graph.setNode(`${i}`, { ...sizeOf(node, titles[i]!) });
  }
  for (const [to, node] of nodes.entries()) {
    if (!('operands' in node)) continue;
    for (const [position, from] of node.operands.entries()) {
      graph.setEdge(`${from}`, `${to}`, { ...LABEL, labelpos: 'c' }, `${position}`);
    }
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const edges = graph.edges().map(({ v, w, name }): Edge => {
    const edge = graph.edge(v, w, name) as Point & { points: Point[] };
    const [from, to, position] = [Number(v), Number(w), Number(name)];
    return { from, to, position, path: smooth(edge.points), label: [edge.x, edge.y] };
  });
  const boxes = nodes.map((_, i) => graph.node(`${i}`) as Box);
  return { width, height, nodes: boxes, edges };
}

/** A title, and below each other the numbers of the way forward and of the way back. */
function sizeOf(node: FormulaNode, title: string) {
  if (node.kind === 'constant') return { width: 12 + 9 * title.length, height: 28 };
  return { width: Math.max(106, 22 + 7.6 * title.length), height: 68 };
}

/** Through the middles between the points, bent towards them. */
function smooth(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.pop()!;
  const bends = rest.map((bend, i) => {
    const next = rest[i + 1] ?? last;
    const end =
      i === rest.length - 1 ? last : { x: (bend.x + next.x) / 2, y: (bend.y + next.y) / 2 };
    return `Q${bend.x},${bend.y} ${end.x},${end.y}`;
  });
  return `M${first!.x},${first!.y}${bends.join('') || `L${last.x},${last.y}`}`;
}
