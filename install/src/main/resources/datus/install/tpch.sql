-- The tables of TPC-H, section 1.4 of its specification, with the keys declared there.

CREATE TABLE region (
    r_regionkey BIGINT PRIMARY KEY,
    r_name VARCHAR NOT NULL,
    r_comment VARCHAR
);

CREATE TABLE nation (
    n_nationkey BIGINT PRIMARY KEY,
    n_name VARCHAR NOT NULL,
    n_regionkey BIGINT NOT NULL REFERENCES region (r_regionkey),
    n_comment VARCHAR
);

CREATE TABLE customer (
    c_custkey BIGINT PRIMARY KEY,
    c_name VARCHAR NOT NULL,
    c_address VARCHAR NOT NULL,
    c_nationkey BIGINT NOT NULL REFERENCES nation (n_nationkey),
    c_phone VARCHAR NOT NULL,
    c_acctbal DECIMAL(15, 2) NOT NULL,
    c_mktsegment VARCHAR NOT NULL,
    c_comment VARCHAR NOT NULL
);

CREATE TABLE orders (
    o_orderkey BIGINT PRIMARY KEY,
    o_custkey BIGINT NOT NULL REFERENCES customer (c_custkey),
    o_orderstatus VARCHAR NOT NULL,
    o_totalprice DECIMAL(15, 2) NOT NULL,
    o_orderdate DATE NOT NULL,
    o_orderpriority VARCHAR NOT NULL,
    o_clerk VARCHAR NOT NULL,
    o_shippriority INTEGER NOT NULL,
    o_comment VARCHAR NOT NULL
);

CREATE TABLE part (
    p_partkey BIGINT PRIMARY KEY,
    p_name VARCHAR NOT NULL,
    p_mfgr VARCHAR NOT NULL,
    p_brand VARCHAR NOT NULL,
    p_type VARCHAR NOT NULL,
    p_size INTEGER NOT NULL,
    p_container VARCHAR NOT NULL,
    p_retailprice DECIMAL(15, 2) NOT NULL,
    p_comment VARCHAR NOT NULL
);

CREATE TABLE supplier (
    s_suppkey BIGINT PRIMARY KEY,
    s_name VARCHAR NOT NULL,
    s_address VARCHAR NOT NULL,
    s_nationkey BIGINT NOT NULL REFERENCES nation (n_nationkey),
    s_phone VARCHAR NOT NULL,
    s_acctbal DECIMAL(15, 2) NOT NULL,
    s_comment VARCHAR NOT NULL
);

CREATE TABLE partsupp (
    ps_partkey BIGINT NOT NULL REFERENCES part (p_partkey),
    ps_suppkey BIGINT NOT NULL REFERENCES supplier (s_suppkey),
    ps_availqty INTEGER NOT NULL,
    ps_supplycost DECIMAL(15, 2) NOT NULL,
    ps_comment VARCHAR NOT NULL,
    PRIMARY KEY (ps_partkey, ps_suppkey)
);

CREATE TABLE lineitem (
    l_orderkey BIGINT NOT NULL REFERENCES orders (o_orderkey),
    l_partkey BIGINT NOT NULL REFERENCES part (p_partkey),
    l_suppkey BIGINT NOT NULL REFERENCES supplier (s_suppkey),
    l_linenumber INTEGER NOT NULL,
    l_quantity DECIMAL(15, 2) NOT NULL,
    l_extendedprice DECIMAL(15, 2) NOT NULL,
    l_discount DECIMAL(15, 2) NOT NULL,
    l_tax DECIMAL(15, 2) NOT NULL,
    l_returnflag VARCHAR NOT NULL,
    l_linestatus VARCHAR NOT NULL,
    l_shipdate DATE NOT NULL,
    l_commitdate DATE NOT NULL,
    l_receiptdate DATE NOT NULL,
    l_shipinstruct VARCHAR NOT NULL,
    l_shipmode VARCHAR NOT NULL,
    l_comment VARCHAR NOT NULL,
    PRIMARY KEY (l_orderkey, l_linenumber),
    FOREIGN KEY (l_partkey, l_suppkey) REFERENCES partsupp (ps_partkey, ps_suppkey)
);

COMMENT ON TABLE region IS 'Regions of the world';
COMMENT ON TABLE nation IS 'Nations, each in a region';
COMMENT ON TABLE customer IS 'Who orders';
COMMENT ON TABLE orders IS 'Orders of customers';
COMMENT ON TABLE part IS 'Parts that are sold';
COMMENT ON TABLE supplier IS 'Who supplies parts';
COMMENT ON TABLE partsupp IS 'Which supplier has which part, how many, and at what cost';
COMMENT ON TABLE lineitem IS 'Lines of orders: a quantity of one part from one supplier';

COMMENT ON COLUMN customer.c_acctbal IS 'Account balance; negative when the customer owes';
COMMENT ON COLUMN customer.c_mktsegment IS 'Market segment';
COMMENT ON COLUMN orders.o_orderstatus IS 'F when all lines are filled, O when all are open, P when some are';
COMMENT ON COLUMN orders.o_totalprice IS 'Price of all lines, discounts and taxes included';
COMMENT ON COLUMN part.p_mfgr IS 'Manufacturer';
COMMENT ON COLUMN part.p_retailprice IS 'Retail price of one';
COMMENT ON COLUMN supplier.s_acctbal IS 'Account balance';
COMMENT ON COLUMN partsupp.ps_availqty IS 'Quantity available';
COMMENT ON COLUMN partsupp.ps_supplycost IS 'Cost of one';
COMMENT ON COLUMN lineitem.l_extendedprice IS 'Quantity times retail price, before discount and tax';
COMMENT ON COLUMN lineitem.l_discount IS 'Discount as a fraction: 0.05 is 5%';
COMMENT ON COLUMN lineitem.l_tax IS 'Tax as a fraction: 0.05 is 5%';
COMMENT ON COLUMN lineitem.l_returnflag IS 'R returned, A accepted, N not yet received';
COMMENT ON COLUMN lineitem.l_linestatus IS 'O open, F filled';
